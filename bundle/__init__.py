"""What an office without internet needs to install the toolkit on Windows."""
