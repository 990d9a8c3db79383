/** Whether nobody on the way can read what is asked there, or answer instead: over https, or on this machine itself. */
export const isConfidential = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' ||
  (protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
