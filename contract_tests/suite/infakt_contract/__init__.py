"""What holds of any server of inFakt API v3, asked through the client."""
