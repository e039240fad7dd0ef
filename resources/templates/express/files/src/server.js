import { makeApp } from './app.js';

const port = Number(process.env.PORT ?? {{port}});
makeApp().listen(port, () => console.log(`{{slug}} is listening on http://localhost:${port}`));
