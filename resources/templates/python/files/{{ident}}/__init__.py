"""{{name}}."""


def greet(name: str) -> str:
    """What is said to somebody of this name."""
    return f"Hello, {name}!"
