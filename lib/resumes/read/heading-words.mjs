/**
 * @typedef {'work' | 'projects' | 'volunteer' | 'education' | 'skills' | 'certificates' | 'languages' | 'summary' | 'contact'
 *   | 'duties' | 'other'} Part
 */

/** @type {Record<Part, string>} headings as people write them, in lower case, "&" as "and" */
const headings = {
  work: `experience; work experience; working experience; professional experience; relevant experience; employment;
    employment history; employment record; employment experience; work history; professional history; job history;
    career history; career; career summary; career path; career overview; positions; positions held; roles; current role;
    current position; previous roles; previous positions; previous experience; previous employment; current employment;
    other experience; other work experience; additional experience; additional work experience; earlier experience;
    earlier career; early career; recent experience; freelance work; freelance experience; consulting experience;
    contract experience; contracts; assignments; engagements; selected engagements; internships; internship;
    internship experience; industry experience; management experience; project management experience; pmo experience;
    leadership experience; experience and achievements; professional background; professional career; work;
    jobs; where i have worked; what i have done; relevant work experience; relevant employment;
    berufserfahrung; beruflicher werdegang; berufspraxis; praktische erfahrung; arbeitserfahrung;
    experience professionnelle; expérience professionnelle; expériences professionnelles; expériences; parcours professionnel;
    experiencia; experiencia profesional; experiencia laboral; trayectoria profesional;
    esperienza; esperienza professionale; esperienze professionali; esperienza lavorativa; esperienze lavorative;
    experiência profissional; werkervaring; doświadczenie; doświadczenie zawodowe; przebieg kariery;
    iş deneyimi; deneyim; iş deneyimleri; kinh nghiệm làm việc; kinh nghiệm; arbetslivserfarenhet; erhvervserfaring;
    arbeidserfaring; työkokemus; pracovní zkušenosti; experienta profesionala; experiență profesională`,
  projects: `projects; key projects; selected projects; major projects; notable projects; recent projects;
    project experience; project portfolio; project highlights; personal projects; side projects; project work;
    projects delivered; programmes and projects; projekte; projets; proyectos; progetti; projekty; projeler; dự án`,
  volunteer: `volunteering; voluntary work; volunteer work; volunteer experience; volunteering experience; volunteer;
    voluntary experience; voluntary roles; community work; community involvement; community service; community;
    charity work; pro bono work; pro bono; unpaid work; trustee roles; board roles and volunteering; extracurricular activities;
    ehrenamt; ehrenamtliche tätigkeiten; ehrenamtliches engagement; bénévolat; voluntariado; volontariato; wolontariat;
    gönüllülük; gönüllü çalışmalar`,
  education: `education; education and training; education and qualifications; education and certificates;
    education and certifications; academic background; academic qualifications; academic history; academic record;
    academic education; educational background; educational qualifications; education history; qualifications; studies;
    qualifications and education; schooling; degrees; university education; higher education; academic achievements;
    ausbildung; bildung; bildungsweg; studium; schulbildung; formation; formations; études; formación; formación académica;
    educación; istruzione; istruzione e formazione; formação; opleiding; opleidingen; wykształcenie; edukacja; eğitim;
    eğitim bilgileri; học vấn; trình độ học vấn; utbildning; uddannelse; koulutus; vzdělání; educație`,
  skills: `skills; key skills; core skills; technical skills; professional skills; soft skills; hard skills; skill set;
    skills summary; summary of skills; core competencies; core competences; competencies; competences; key competencies;
    areas of expertise; expertise; key expertise; core expertise; strengths; key strengths; tools; tools and methods;
    tools and technologies; methods and tools; technologies; software; software skills; it skills; computer skills;
    digital skills; digital competences; technical proficiencies; technical expertise; capabilities; core capabilities;
    skills and competencies; skills and competences; skills and tools; skills and abilities; skills and expertise;
    personal skills; management skills; methodologies; methods; specialities; specialisms; proficiencies; know how;
    kenntnisse; fähigkeiten; kompetenzen; it kenntnisse; compétences; compétences clés; competencias; habilidades;
    competenze; competências; vaardigheden; umiejętności; beceriler; yetkinlikler; kỹ năng; kompetenser; taidot; dovednosti`,
  certificates: `certifications; certificates; certification; certificate; professional certifications; licences;
    licenses; licences and certifications; licenses and certifications; licenses and certificates; accreditations;
    trainings; trainings and certificates; certificates and trainings; trainings and certifications;
    certifications and trainings; certifications and training; training and certifications; certificates and training; training and certificates;
    training; courses; courses and training; training and courses; professional training; professional qualifications;
    professional development; continuing professional development; cpd; certifications and licences; courses and certificates;
    certifications and courses; credentials; accreditation; zertifikate; zertifizierungen; weiterbildung; weiterbildungen;
    certificats; certificaciones; certificados; certificazioni; certyfikaty; kursy; kursy i certyfikaty; sertifikalar;
    chứng chỉ; certificaten; certifikat`,
  languages: `languages; language skills; language proficiency; language competences; languages spoken; spoken languages;
    foreign languages; linguistic skills; sprachen; sprachkenntnisse; langues; idiomas; lingue; línguas; talen; języki;
    języki obce; znajomość języków; diller; yabancı dil; yabancı diller; ngoại ngữ; språk; sprog; kielet; jazyky`,
  summary: `profile; personal profile; professional profile; career profile; executive profile; summary; professional summary;
    executive summary; personal summary; summary of qualifications; qualifications summary; key qualifications; personal statement; statement;
    objective; career objective; career objectives; professional objective; career goal; about me; about; about myself;
    introduction; overview; professional overview; bio; biography; who i am; in brief; at a glance; highlights;
    summary of experience; summary statement; profil; über mich; kurzprofil; à propos; résumé; perfil; perfil profesional;
    profilo; profilo professionale; podsumowanie; o mnie; profil zawodowy; özet; hakkımda; kariyer hedefi;
    mục tiêu nghề nghiệp; giới thiệu; sammanfattning`,
  contact: `contact; contact me; contact details; contact information; contact info; personal details; personal information;
    personal info; personal data; personal particulars; details; kontakt; persönliche daten; coordonnées; contacto;
    datos personales; contatti; dati personali; dane osobowe; dane kontaktowe; iletişim; iletişim bilgileri;
    kişisel bilgiler; liên hệ; thông tin cá nhân; nationality; address`,
  duties: `achievements; key achievements; selected achievements; career achievements; main achievements; accomplishments;
    key accomplishments; professional accomplishments; responsibilities; key responsibilities; main responsibilities;
    responsibilities include; responsibilities included; key responsibilities include; key responsibilities included;
    duties; main duties; key duties; duties and responsibilities; duties include; duties included; tasks; main tasks;
    main activities and responsibilities; activities and responsibilities; roles and responsibilities;
    responsibilities and achievements; key results; results; key deliverables; deliverables; aufgaben; tätigkeiten;
    career highlights; selected highlights; key contributions; obowiązki; główne obowiązki; zakres obowiązków; görevler`,
  other: `interests; personal interests; hobbies; hobbies and interests; interests and hobbies; interests and activities;
    activities; activities and interests; leisure; references; referees; reference; publications; selected publications;
    papers; articles; awards; awards and honours; awards and honors; honours; honors; honors and awards; honours and awards;
    prizes; recognition; awards and recognition; memberships; professional memberships; memberships and affiliations;
    affiliations; professional affiliations; professional bodies; associations; additional information;
    other information; further information; miscellaneous; other; patents; presentations; talks; conferences; speaking;
    speaking engagements; public speaking; driving licence; driving license; availability; notice period; work permit;
    right to work; security clearance; clearance; military service; media; press; research; research interests; teaching;
    zainteresowania; hobby; interessen; referenzen; loisirs; centres d intérêt; intereses; referencias; interessi;
    publikacje; ilgi alanları; hobiler; referanslar; sở thích; publikationen; veröffentlichungen; additional`,
}

/** @type {Map<string, Part>} */
export const headingTable = new Map(
  /** @type {[Part, string][]} */ (Object.entries(headings)).flatMap(([part, words]) =>
    words.split(';').map((heading) => /** @type {[string, Part]} */ ([heading.replace(/\s+/g, ' ').trim(), part])),
  ),
)
