import { iso } from '../src/index.ts';

const [folder = '', output = ''] = process.argv.slice(2);
(await iso({ label: 'BENCH' }).tree(folder).writeTo(output)).unwrap();
