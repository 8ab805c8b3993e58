/**
 * The inside of DOCX and PDF export: blocks and choices on standard input, the file on standard output. It runs as a process
 * of its own, since fonts and page layout take more time and memory than a server that answers others may give in one go.
 * Plain JavaScript: it is started by node without a build.
 */
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const { format, ...job } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
const { write } = format === 'pdf' ? await import('./write-pdf.mjs') : await import('./write-docx.mjs')
const bytes = await write(job)
process.stdout.write(bytes, () => process.exit(0))
