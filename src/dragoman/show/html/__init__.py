"""Pages as HTML: templates, stylesheet and addresses, shared by the browser view and the one-page export.

Takes page objects and gives markup. No page holds a script, an inline style, or an address of another host.
"""

from .assets import Assets, assets
from .drawing import draw
from .urls import OnePageUrls, Urls

__all__ = ["Assets", "OnePageUrls", "Urls", "assets", "draw"]
