"""What the checks are made of; nothing here registers a check or imports one."""
