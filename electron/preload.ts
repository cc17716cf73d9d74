import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, EventName, Events } from './ipc/contract';

// The channel names stand here again: a sandboxed preload that imported the contract would carry its schemas along.
const commandChannel = 'seatwatch:command';
const eventChannel = 'seatwatch:event';

const bridge: Bridge = {
  send: (name, args) => ipcRenderer.invoke(commandChannel, name, args),
  on: (name, callback) => {
    const listener = (_event: IpcRendererEvent, sent: EventName, value: Events[typeof name]) => {
      if (sent === name) callback(value);
    };
    ipcRenderer.on(eventChannel, listener);
    return () => ipcRenderer.off(eventChannel, listener);
  },
};

contextBridge.exposeInMainWorld('seatwatch', bridge);
