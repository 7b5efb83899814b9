/** What every page says before anything of it has come. */
export const words = {
  noServer:
    '<strong>This page needs a server: opened from a disk it finds neither its style nor its simulations.</strong> In its folder, run <code>python3 -m http.server 8000</code> (or <code>npx serve</code>), and open <code>http://localhost:8000/</code> here.',
};
