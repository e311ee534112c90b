import { createRoot } from 'react-dom/client';
import { News } from './News.jsx';

createRoot(document.getElementById('app')).render(<News />);
