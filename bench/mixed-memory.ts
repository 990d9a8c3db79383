/** What the process says of its memory, in MB: all of it, and what its objects take. */
export async function memoryOf(port: number): Promise<string> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const megabytes = (name: string) =>
    (Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]) / 1_048_576).toFixed(0);
  return `RSS ${megabytes('process_resident_memory_bytes')} MB, heap ${megabytes('nodejs_heap_size_used_bytes')} MB`;
}
