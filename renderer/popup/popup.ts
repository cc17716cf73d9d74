import { mount } from 'svelte';
import '../theme/tokens.css';
import '../theme/base.css';
import '../theme/levels.css';
import { Board } from '../state/board.svelte';
import { speakAsAsked } from '../state/spoken-language';
import Popup from './Popup.svelte';

speakAsAsked(location, document);
const board = new Board(window.seatwatch, Date.now);
board.start(document);
mount(Popup, { target: document.body, props: { board, bridge: window.seatwatch } });
