-- Whether a picture moves: WhatsApp takes larger stickers when they do.
alter table message_media add column animated boolean not null default false;
