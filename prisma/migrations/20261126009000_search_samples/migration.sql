-- One posting in a hundred and twenty-eight, as fair a sample as that of the buckets: reading one in sixteen still takes too
-- long where hundreds of thousands are found. The numbers below 8 of 1,024 lie in the buckets below 8 of 64.
create index job_search_sample_fine on job_search using gin (tsv) with (fastupdate = off)
  where (hashint4(job_id) & 1023) < 8;
-- Without words the samples are read from these alone. Their conditions are others than those of the samples with words, of
-- which the planner must not think that it could answer them from here, reading every text.
create index job_search_browse_sample on job_search (job_id)
  include (fa, fb, fc, city, employer, posted_at, closes_at, organisation_id, pay_min, pay_max, latitude, longitude, duties)
  where (hashint4(job_id) & 15) = 0;
create index job_search_browse_fine on job_search (job_id)
  include (fa, fb, fc, city, employer, posted_at, closes_at, organisation_id, pay_min, pay_max, latitude, longitude, duties)
  where (hashint4(job_id) & 127) = 0;
-- The newest that fit a filter are found without a look at the table, however few fit.
drop index job_search_newest;
create index job_search_newest on job_search (posted_at desc, job_id desc)
  include (fa, fb, fc, city, employer, closes_at, organisation_id, pay_min, pay_max, latitude, longitude, duties);
