"""Every check that looks at a whole report; importing the package registers them in the catalogue."""

import importlib
import pkgutil

for _module in pkgutil.walk_packages(__path__, f"{__name__}."):
    importlib.import_module(_module.name)
