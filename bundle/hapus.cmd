@echo off
rem Menghapus toolkit yang dipasang oleh pasang.cmd. Workbook tidak disentuh.
setlocal EnableExtensions DisableDelayedExpansion
if not defined LOCALAPPDATA exit /b 1
set "RUMAH=%LOCALAPPDATA%\Toolkit"
if not exist "%RUMAH%" goto :tidak_ada
if exist "%RUMAH%\python\python.exe" "%RUMAH%\python\python.exe" -m toolkit pasang --hapus
for %%D in (python Scripts Lib Include) do if exist "%RUMAH%\%%D" rmdir /s /q "%RUMAH%\%%D"
for %%D in (python Scripts Lib Include) do if exist "%RUMAH%\%%D" goto :terpakai
if exist "%RUMAH%\pyvenv.cfg" del /q "%RUMAH%\pyvenv.cfg"
if exist "%RUMAH%\.gitignore" del /q "%RUMAH%\.gitignore"
if exist "%RUMAH%\toolkit.cmd" del /q "%RUMAH%\toolkit.cmd"
rem Tanpa /s: folder yang masih berisi sesuatu milik orang lain tetap ada.
rmdir "%RUMAH%" 2>nul
echo Toolkit sudah dihapus dari %RUMAH%.
pause
exit /b 0

:tidak_ada
echo Toolkit tidak terpasang untuk pengguna ini.
pause
exit /b 0

:terpakai
echo Sebagian dari %RUMAH% sedang dipakai. Tutup Excel, lalu jalankan hapus.cmd lagi.
pause
exit /b 1
