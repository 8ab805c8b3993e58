-- CreateEnum
CREATE TYPE "PersonKind" AS ENUM ('candidate', 'hirer', 'editor', 'operator');

-- CreateEnum
CREATE TYPE "FrameworkStatus" AS ENUM ('draft', 'published', 'superseded');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('new', 'unchanged', 'changed', 'refused');

-- CreateEnum
CREATE TYPE "PostingStatus" AS ENUM ('draft', 'published', 'closed');

-- CreateEnum
CREATE TYPE "CloseReason" AS ENUM ('filled', 'withdrawn', 'duplicate', 'removed_at_source', 'breach_of_rules');

-- CreateEnum
CREATE TYPE "WorkMode" AS ENUM ('onsite', 'hybrid', 'remote');

-- CreateEnum
CREATE TYPE "ContractType" AS ENUM ('permanent', 'fixed_term', 'contract', 'temporary', 'internship');

-- CreateEnum
CREATE TYPE "WorkingHours" AS ENUM ('full_time', 'part_time');

-- CreateEnum
CREATE TYPE "Seniority" AS ENUM ('entry', 'junior', 'mid', 'senior', 'lead', 'director');

-- CreateEnum
CREATE TYPE "PayPeriod" AS ENUM ('hour', 'day', 'year');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "kind" "PersonKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "FrameworkVersion" (
    "id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "status" "FrameworkStatus" NOT NULL,
    "document" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "changeLog" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "approverId" UUID,

    CONSTRAINT "FrameworkVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportLine" (
    "runId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "reason" TEXT,
    "externalId" TEXT,
    "postingId" INTEGER,

    CONSTRAINT "ImportLine_pkey" PRIMARY KEY ("runId","line")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "website" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "userId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("userId","organisationId")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "verb" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "fields" TEXT[],
    "requestId" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Posting" (
    "id" SERIAL NOT NULL,
    "organisationId" UUID NOT NULL,
    "authorId" UUID,
    "frameworkVersionId" UUID,
    "roleId" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "duties" JSONB NOT NULL DEFAULT '[]',
    "requirements" TEXT[],
    "benefits" TEXT[],
    "country" CHAR(2) NOT NULL,
    "region" TEXT,
    "city" TEXT,
    "workMode" "WorkMode" NOT NULL,
    "contractType" "ContractType" NOT NULL,
    "workingHours" "WorkingHours" NOT NULL DEFAULT 'full_time',
    "sector" TEXT NOT NULL,
    "seniority" "Seniority",
    "payMin" DECIMAL(12,2),
    "payMax" DECIMAL(12,2),
    "payCurrency" CHAR(3),
    "payPeriod" "PayPeriod",
    "payYearlyMin" INTEGER,
    "payYearlyMax" INTEGER,
    "language" TEXT NOT NULL DEFAULT 'en',
    "applyUrl" TEXT,
    "applyEmail" TEXT,
    "status" "PostingStatus" NOT NULL DEFAULT 'draft',
    "publishedAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closeReason" "CloseReason",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "importSource" TEXT,
    "externalId" TEXT,
    "sourceHash" TEXT,

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "FrameworkVersion_version_key" ON "FrameworkVersion"("version");

-- CreateIndex
CREATE INDEX "ImportRun_source_fileHash_idx" ON "ImportRun"("source", "fileHash");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_idx" ON "AuditEvent"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "Posting_organisationId_status_idx" ON "Posting"("organisationId", "status");

-- CreateIndex
CREATE INDEX "Posting_status_publishedAt_id_idx" ON "Posting"("status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Posting_roleId_idx" ON "Posting"("roleId");

-- CreateIndex
CREATE UNIQUE INDEX "Posting_importSource_externalId_key" ON "Posting"("importSource", "externalId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_frameworkVersionId_fkey" FOREIGN KEY ("frameworkVersionId") REFERENCES "FrameworkVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
