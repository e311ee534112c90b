// The order matters: the page takes its shape from its address before the elements in it come to life.
import './page-setup.js';
import '../src/define.js';
