import { deflateRawSync } from 'node:zlib'

/** Small real files made in code, so that no binary lies in the repository. */

const escapePdf = (text: string) => text.replace(/[\\()]/g, (character) => `\\${character}`)

/** A PDF of one text line for each string, on as many pages as lists are given. */
export function pdfOf(pages: readonly (readonly string[])[], extra = ''): Buffer {
  const objects: string[] = []
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  objects[1] = `<< /Type /Catalog /Pages 2 0 R ${extra} >>`
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
  for (const [index, lines] of pages.entries()) {
    const content = `BT /F1 10 Tf 14 TL 50 780 Td ${lines.map((line) => `(${escapePdf(line)}) Tj T*`).join(' ')} ET`
    objects[4 + index * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`
    objects[5 + index * 2] = `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`
  }
  let body = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n'
  const offsets: number[] = []
  for (let number = 1; number < objects.length; number++) {
    offsets[number] = body.length
    body += `${number} 0 obj\n${objects[number]}\nendobj\n`
  }
  const table = offsets
    .slice(1)
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('')
  return Buffer.from(
    `${body}xref\n0 ${objects.length}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

type Entry = { name: string; data: Buffer; flags?: number; claims?: number }

/** A zip; an entry may claim another size than it has, or another flag, as a hostile one would. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, flags = 0, claims = data.length } of entries) {
    const packed = deflateRawSync(data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(flags, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(data), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claims, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), shared, tail, Buffer.from(name)]),
    )
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const documentXml = (body: string) =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
  )

/** A Word document with one paragraph for each string. */
export function docxOf(paragraphs: readonly string[], more: readonly Entry[] = []): Buffer {
  return docxWith(documentXml(paragraphs.map((line) => `<w:p><w:r><w:t>${xml(line)}</w:t></w:r></w:p>`).join('')), more)
}

export function docxWith(document: Buffer, more: readonly Entry[] = []): Buffer {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipOf([
    {
      name: '[Content_Types].xml',
      data: Buffer.from(
        `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      data: Buffer.from(
        `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    },
    { name: 'word/document.xml', data: document },
    ...more,
  ])
}

function crc32(data: Buffer) {
  let crc = ~0
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc >>> 0
}

export const sampleResume = [
  'Ada Okoro',
  'Leeds, 07700 900123, ada@example.org',
  'Work experience',
  'Programme Support Officer, Yarrow Utilities, 2023 to now',
  '• Compiled the weekly status report for 18 projects and challenged RAG ratings',
  '• Kept the risk and issue log current and chased owners for mitigation updates',
  '• Prepared board packs and minutes for the monthly programme board',
  '• Built a Power BI dashboard over the project register',
  'Education',
  'BA Geography, University of Wexcombe',
] as const
