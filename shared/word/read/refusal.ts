/** Why a file cannot be read: one sentence for the user. Thrown inside read/, caught in read.ts. */
export class Unreadable extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Unreadable';
  }
}
