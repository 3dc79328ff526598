/** The time of a change as Word writes it, to the second, in the local time of the computer. */
export const wallClock = (time: Date): string => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}Z`;
};
