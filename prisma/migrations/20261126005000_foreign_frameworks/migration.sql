-- CreateTable
CREATE TABLE "ForeignFramework" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "creator" TEXT NOT NULL,
    "version" TEXT,
    "adoptionStatus" TEXT,
    "document" JSONB NOT NULL,
    "definitions" JSONB NOT NULL,
    "rubrics" JSONB NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ForeignFramework_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForeignItem" (
    "frameworkId" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "code" TEXT,
    "itemType" TEXT,
    "notes" TEXT,
    "statusEndDate" TEXT,
    "rest" JSONB NOT NULL,
    "addedHere" BOOLEAN NOT NULL DEFAULT false,
    "editedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ForeignItem_pkey" PRIMARY KEY ("frameworkId","identifier")
);

-- CreateTable
CREATE TABLE "ForeignAssociation" (
    "frameworkId" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "originIdentifier" TEXT NOT NULL,
    "destinationIdentifier" TEXT NOT NULL,
    "sequenceNumber" INTEGER,
    "rest" JSONB NOT NULL,
    "addedHere" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ForeignAssociation_pkey" PRIMARY KEY ("frameworkId","identifier")
);

-- CreateTable
CREATE TABLE "HeldImport" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HeldImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ForeignFramework_identifier_key" ON "ForeignFramework"("identifier");

-- CreateIndex
CREATE INDEX "ForeignAssociation_frameworkId_type_destinationIdentifier_idx" ON "ForeignAssociation"("frameworkId", "type", "destinationIdentifier");

-- CreateIndex
CREATE INDEX "HeldImport_ownerId_createdAt_idx" ON "HeldImport"("ownerId", "createdAt");

-- AddForeignKey
ALTER TABLE "ForeignItem" ADD CONSTRAINT "ForeignItem_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "ForeignFramework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForeignAssociation" ADD CONSTRAINT "ForeignAssociation_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "ForeignFramework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An identifier written in two ways would be two things, and an item without words is none.
alter table "ForeignFramework" add constraint foreign_framework_identifier check (identifier = lower(identifier));
alter table "ForeignItem"
  add constraint foreign_item_identifier check (identifier = lower(identifier)),
  add constraint foreign_item_statement check (statement <> '');
alter table "HeldImport" add constraint held_import_purpose check (purpose in ('framework', 'foreign'));
