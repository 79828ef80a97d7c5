package io.workstream.platform;

import java.util.Locale;

/**
 * What is removed with a workspace, in this order: what points at a row goes before it. The audit stays: nobody can remove it.
 * {@code RetentionIT} finds tables of workspaces that are missing here.
 */
public enum Purged {
    DELIVERY_FAILURES,
    DELIVERY_ATTEMPTS,
    MESSAGE_AUDIT_LOGS,
    RAW_EVENTS,
    INBOUND_KEYS,
    WAITING_MARKS,
    MESSAGE_REACTIONS,
    MESSAGE_MEDIA,
    DELIVERIES,
    CONVERSATION_MESSAGES,
    CONVERSATION_ALIASES,
    CONVERSATIONS,
    CONTACT_ADDRESSES,
    CONTACTS,
    MESSAGE_COUNTS,
    STORAGE_USE,
    TOPIC_EVENTS,
    TOPICS,
    JOB_ATTEMPTS,
    JOBS,
    NOTICES,
    SUPPORT_VISITS,
    WHATSAPP_TEMPLATES,
    ROUTES,
    JIVO_CHANNELS,
    WHATSAPP_ACCOUNTS,
    INVITATIONS,
    ROLE_ASSIGNMENTS,
    WORKSPACE_MEMBERS,
    ROLES;

    /** The table's name. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
