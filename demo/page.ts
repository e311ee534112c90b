// The order matters: the page must be set up from its URL before the elements in it are upgraded.
import './page-setup.js';
import '../src/define.js';
