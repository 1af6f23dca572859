package io.wortlaut.articles.source;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One name of a source; its folded form belongs to one source only. */
@Entity
@Table(name = "source_name")
class SourceNameEntity {

    @Id
    String folded;

    String name;

    UUID sourceId;

    SourceNameEntity() {}

    SourceNameEntity(String folded, String name, UUID sourceId) {
        this.folded = folded;
        this.name = name;
        this.sourceId = sourceId;
    }
}
