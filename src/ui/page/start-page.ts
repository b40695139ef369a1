/* The script of every page, in one file: that of the search box, and that which lets readers pin each paragraph to their reading list. */
import '../search/search-start.ts';
import '../reading-list/pins.ts';
