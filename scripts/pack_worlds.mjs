// A step of the build: packs the shipped worlds into dist, where they open at once.
const { packShippedWorlds } = await import("../dist/worlds/load_node.js");
await packShippedWorlds();
