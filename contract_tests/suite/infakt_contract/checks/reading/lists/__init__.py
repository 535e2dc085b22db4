"""All lists of the API against themselves: what holds between two answers of any server, without knowing its rows."""
