// The page's start.

import { render } from 'preact';
import { shared } from '../view/style/form.js';
import { tokens } from '../view/style/tokens.js';
import { App } from './app.js';
import { restoreTheme } from './settings.js';
import './style/frame.css';
import './style/queue.css';
import './style/report.css';
import './style/source.css';
import './style/overview.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(tokens + shared);
document.adoptedStyleSheets = [sheet];
restoreTheme();
const root = document.getElementById('app');
if (root !== null) render(<App />, root);
