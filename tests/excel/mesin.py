"""An engine for the real xlwings whose Excel is the simulated one, as `xlwings/_xlwindows.py` does it with pywin32."""

from collections.abc import Iterator
from typing import Any

from xlwings import base_classes

from tests.excel import model

CALCULATION = {"automatic": -4105, "manual": -4135, "semiautomatic": 2}


class Mesin:
    """The engine."""

    name = type = "excel"

    def __init__(self, excel: model.Application) -> None:
        self.excel = excel
        self.alerts: list[tuple[str, str | None]] = []
        self.running = True

    @property
    def apps(self) -> "Apps":
        return Apps(self)


class Apps(base_classes.Apps):
    def __init__(self, mesin: Mesin) -> None:
        self.mesin = mesin

    def __iter__(self) -> Iterator["App"]:
        return iter([App(self.mesin)] if self.mesin.running else [])


class App(base_classes.App):
    pid = 4711

    def __init__(self, mesin: Mesin) -> None:
        self.engine = mesin

    @property
    def api(self) -> model.Application:
        return self.engine.excel

    @property
    def books(self) -> "Books":
        return Books(self)

    def alert(self, prompt: str, title: str, buttons: str, mode: str | None, callback: None) -> str:  # noqa: ARG002
        self.api.recorder.record("", "App.alert")
        assert title == "Hitung Capaian"
        self.engine.alerts.append((prompt, mode))
        return "ok"

    screen_updating = property(lambda self: self.api.ScreenUpdating,
                               lambda self, value: setattr(self.api, "ScreenUpdating", value))
    display_alerts = property(lambda self: self.api.DisplayAlerts,
                              lambda self, value: setattr(self.api, "DisplayAlerts", value))
    enable_events = property(lambda self: self.api.EnableEvents,
                             lambda self, value: setattr(self.api, "EnableEvents", value))
    calculation = property(lambda self: {v: k for k, v in CALCULATION.items()}[self.api.Calculation],
                           lambda self, value: setattr(self.api, "Calculation", CALCULATION[value]))


class Books(base_classes.Books):
    def __init__(self, app: App) -> None:
        self.app = app

    @property
    def active(self) -> "Book":
        return Book(self.app, self.app.api.ActiveWorkbook)

    def __call__(self, name: str) -> "Book":
        return Book(self.app, self.app.api.Workbooks.Item(name))

    def __len__(self) -> int:
        return int(self.app.api.Workbooks.Count)

    def open(self, fullname: str, update_links: Any = None, read_only: Any = None, *_others: Any) -> "Book":
        return Book(self.app, self.app.api.Workbooks.Open(fullname, update_links, read_only))


class Book(base_classes.Book):
    def __init__(self, app: App, api: model.Workbook) -> None:
        self._app, self._api = app, api

    @property
    def api(self) -> model.Workbook:
        return self._api

    @property
    def app(self) -> App:
        self._api.Application  # noqa: B018  (a call, as on Windows)
        return self._app

    @property
    def name(self) -> str:
        return str(self._api.Name)

    def close(self) -> None:
        self._api.Close(SaveChanges=False)

    def save(self, path: Any = None, password: Any = None) -> None:  # noqa: ARG002
        self._api.Save()
