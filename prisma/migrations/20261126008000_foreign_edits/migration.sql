-- AlterTable
ALTER TABLE "ForeignItem" ADD COLUMN     "published" JSONB,
ADD COLUMN     "removed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ForeignAssociation" ADD COLUMN     "published" JSONB,
ADD COLUMN     "removed" BOOLEAN NOT NULL DEFAULT false;

-- What was edited before this has no record of what its package said. An empty one is like no package, so that the next
-- import asks.
update "ForeignItem" set published = '{}' where "editedAt" is not null and not "addedHere";

-- AlterTable
ALTER TABLE "ForeignItem" DROP COLUMN "editedAt";

-- CreateTable
CREATE TABLE "ForeignAct" (
    "id" UUID NOT NULL,
    "frameworkId" UUID NOT NULL,
    "actorId" UUID,
    "verb" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "items" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "ForeignAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ForeignAct_frameworkId_id_idx" ON "ForeignAct"("frameworkId", "id");

-- AddForeignKey
ALTER TABLE "ForeignAct" ADD CONSTRAINT "ForeignAct_frameworkId_fkey" FOREIGN KEY ("frameworkId") REFERENCES "ForeignFramework"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table "ForeignAct"
  add constraint foreign_act_verb check (verb in ('add', 'edit', 'retire', 'revive', 'move', 'remove'));
