@echo off
rem Memasang toolkit ke %LOCALAPPDATA%\Toolkit: tanpa hak administrator, tanpa internet, tanpa mengubah registri.
rem
rem   pasang.cmd                    Python sematan (python-3.*-embed-amd64.zip) di folder ini bila ada,
rem                                 selain itu Python 64-bit yang sudah ada di komputer
rem   pasang.cmd C:\...\python.exe  Python ini
rem
rem Kode keluar: 0 terpasang, 1 gagal. Menghapusnya lagi: hapus.cmd.
setlocal EnableExtensions DisableDelayedExpansion
set "VERSI=3.13 3.12 3.11"
set "SINI=%~dp0"
set "RUMAH=%LOCALAPPDATA%\Toolkit"
set "PY=%RUMAH%\python\python.exe"
set "ADA=%~1"
set "ZIP="
set "PIP="

if not defined LOCALAPPDATA goto :tanpa_rumah
for %%F in ("%SINI%wheels\pip-*.whl") do set "PIP=%%~fF"
if not defined PIP goto :tanpa_wheels
if defined ADA goto :python_disebut
for %%F in ("%SINI%python-3.*-embed-amd64.zip") do set "ZIP=%%~fF"
if defined ZIP goto :sematan
goto :python_ada

:python_disebut
call :cocok "%ADA%" || goto :tidak_cocok
goto :buat_venv

:python_ada
for %%V in (%VERSI%) do if not defined ADA call :coba py -%%V
if not defined ADA call :coba python
if not defined ADA goto :tanpa_python
goto :buat_venv

:sematan
for %%F in ("%ZIP%") do set "ZIPNAMA=%%~nxF"
set "BENAR="
for /f "usebackq eol=# tokens=1,2" %%A in ("%SINI%python-embed.sha256.txt") do if /i "%%B"=="%ZIPNAMA%" set "BENAR=%%A"
if not defined BENAR goto :tanpa_jumlah
set "NYATA="
for /f "skip=1 delims=" %%H in ('certutil -hashfile "%ZIP%" SHA256') do if not defined NYATA set "NYATA=%%H"
if not defined NYATA goto :jumlah_beda
set "NYATA=%NYATA: =%"
if /i not "%NYATA%"=="%BENAR%" goto :jumlah_beda
echo Jumlah pemeriksaan %ZIPNAMA% cocok.
call :bersihkan || goto :terpakai
mkdir "%RUMAH%\python" || goto :gagal
tar -xf "%ZIP%" -C "%RUMAH%\python" || goto :gagal
rem Tanpa baris ini Python sematan tidak melihat paket yang dipasang.
for %%F in ("%RUMAH%\python\python3*._pth") do (
  >>"%%F" echo.
  >>"%%F" echo import site
)
call :cocok "%PY%" || goto :tidak_cocok
goto :pasang

:buat_venv
echo Memakai Python: %ADA%
call :bersihkan || goto :terpakai
"%ADA%" -m venv --without-pip "%RUMAH%" || goto :gagal
rem Tombol mencari python\python.exe; Python mengenali venv dari pyvenv.cfg satu tingkat di atasnya.
xcopy "%RUMAH%\Scripts" "%RUMAH%\python" /e /i /q /y >nul || goto :gagal
goto :pasang

:pasang
"%PY%" "%PIP%\pip" install --quiet --no-index --find-links "%SINI%wheels" --disable-pip-version-check --no-warn-script-location "toolkit-lkjip[excel,tombol,laporan,impor]" || goto :gagal
"%PY%" -c "import toolkit.excel, xlwings, lxml.etree, pyopenvba, win32api, docx, matplotlib" || goto :gagal
>"%RUMAH%\toolkit.cmd" echo @"%%~dp0python\python.exe" -m toolkit %%*
"%PY%" -m toolkit pasang
if errorlevel 1 echo Pintasan di desktop tidak dibuat; tombol di dalam workbook tetap dapat dipakai.
"%PY%" -m toolkit doctor
echo.
echo Toolkit terpasang di %RUMAH%. Dari Command Prompt: "%RUMAH%\toolkit.cmd" --help
pause
exit /b 0

rem --- bagian yang dipanggil ---

:coba
%* -c "import sys; sys.exit(sys.maxsize < 2**32 or 'WindowsApps' in sys.base_prefix or '.'.join(map(str, sys.version_info[:2])) not in sys.argv[1:])" %VERSI% >nul 2>nul || exit /b 1
for /f "delims=" %%P in ('%* -c "import sys; print(sys.executable)"') do set "ADA=%%P"
exit /b 0

:cocok
"%~1" -c "import sys; sys.exit(sys.maxsize < 2**32 or 'WindowsApps' in sys.base_prefix or '.'.join(map(str, sys.version_info[:2])) not in sys.argv[1:])" %VERSI%
exit /b %errorlevel%

:bersihkan
for %%D in (python Scripts Lib Include) do if exist "%RUMAH%\%%D" rmdir /s /q "%RUMAH%\%%D"
for %%D in (python Scripts Lib Include) do if exist "%RUMAH%\%%D" exit /b 1
rem Sisa venv lama akan mengalihkan Python sematan.
if exist "%RUMAH%\pyvenv.cfg" del /q "%RUMAH%\pyvenv.cfg"
exit /b 0

rem --- yang menghentikan pemasangan ---

:tanpa_rumah
echo Variabel LOCALAPPDATA tidak ada; jalankan sebagai pengguna Windows biasa.
goto :selesai_gagal

:tanpa_wheels
echo Folder wheels tidak ada di sebelah pasang.cmd. Ekstrak dahulu seluruh paketnya, jangan dijalankan dari dalam zip.
goto :selesai_gagal

:tanpa_python
echo Python 64-bit (%VERSI%) tidak ditemukan; Python dari Microsoft Store tidak dapat dipakai.
echo Minta bagian TI menaruh python-3.*-embed-amd64.zip dari python.org di folder ini; lihat python-embed.sha256.txt.
goto :selesai_gagal

:tidak_cocok
echo Python itu tidak cocok: harus 64-bit, versi %VERSI%, dan bukan dari Microsoft Store.
goto :selesai_gagal

:tanpa_jumlah
echo Jumlah pemeriksaan untuk %ZIPNAMA% belum diisi di python-embed.sha256.txt. Tidak ada yang dipasang.
goto :selesai_gagal

:jumlah_beda
echo Jumlah pemeriksaan %ZIPNAMA% tidak sama dengan yang tertulis di python-embed.sha256.txt. Tidak ada yang dipasang.
echo   tertulis: %BENAR%
echo   dihitung: %NYATA%
echo Unduh lagi zip itu dari python.org, dan periksa angkanya bersama bagian TI.
goto :selesai_gagal

:terpakai
echo Sebagian dari %RUMAH% sedang dipakai. Tutup Excel, lalu jalankan pasang.cmd lagi.
goto :selesai_gagal

:gagal
echo Pemasangan gagal; pesan di atas menyebut sebabnya. Jalankan hapus.cmd, lalu coba lagi.
goto :selesai_gagal

:selesai_gagal
pause
exit /b 1
