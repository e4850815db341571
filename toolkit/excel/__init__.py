"""Excel's side of the toolkit: the button in the workbook, the shortcuts, what works on this computer."""
