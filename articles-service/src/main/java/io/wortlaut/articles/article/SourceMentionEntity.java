package io.wortlaut.articles.article;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.annotations.RegisterForReflection;

import io.wortlaut.articles.source.SourceRole;

/** The row of a source that a version of an article names. */
@Entity
@Table(name = "source_mention")
@IdClass(SourceMentionEntity.Key.class)
class SourceMentionEntity {

    /** Which mention in which version. */
    @RegisterForReflection // Hibernate makes keys by reflection
    record Key(UUID articleId, String contentHash, int ordinal) implements Serializable {}

    @Id
    UUID articleId;

    @Id
    String contentHash;

    @Id
    int ordinal;

    UUID sourceId;

    @Enumerated(EnumType.STRING)
    SourceRole role;

    /** In UTF-16 code units of the cleaned text; null when the source is known otherwise. */
    @Nullable
    Integer startOffset;

    @Nullable
    Integer endOffset;
}
