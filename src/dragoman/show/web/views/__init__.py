"""Pages of the browser desk, a module each: `VIEWS`, and `FORMS` where a form without script changes something."""
