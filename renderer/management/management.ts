import { mount } from 'svelte';
import '../theme/tokens.css';
import '../theme/base.css';
import '../theme/levels.css';
import '../theme/print.css';
import { Board } from '../state/board.svelte';
import { speakAsAsked } from '../state/spoken-language';
import Management from './Management.svelte';

speakAsAsked(location, document);
const board = new Board(window.seatwatch, Date.now);
board.start(document);
mount(Management, { target: document.body, props: { board, bridge: window.seatwatch } });
