// Reads the RDF file argv[2], of the media type argv[3], with N3.js from the folder argv[4]; writes N-Quads.
const fs = require('fs');
const { Parser, Store, Writer } = require(process.argv[4]);

const parser = new Parser({ format: process.argv[3] });
const store = new Store(parser.parse(fs.readFileSync(process.argv[2], 'utf8')));
const writer = new Writer(process.stdout, { format: 'N-Quads', end: false });
writer.addQuads(store.getQuads(null, null, null, null));
writer.end();
