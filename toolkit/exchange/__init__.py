"""Many offices at once: workbooks handed out, collected again, and compared."""
