"""What articles claim, beside what the official reports say: confirmed, contradicted or not settled."""
