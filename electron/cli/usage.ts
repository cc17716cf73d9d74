/** A call that can't be understood; its message is one plain sentence. */
export class Usage extends Error {}
