-- What receivers ask of a file beside its type: how large a picture is, and by which codecs a film or a sound is made.
-- Files that are here already tell nothing of it, and go as documents should they be sent once more; they live a day.
alter table message_media
    add column width integer not null default 0,
    add column height integer not null default 0,
    add column tracks text not null default '';
