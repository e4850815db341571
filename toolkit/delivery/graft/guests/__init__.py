"""What people put on a result sheet: told from what the toolkit wrote there, and taken over to the new sheet."""
