package io.wortlaut.claims.follow;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the feed was read up to. One row; who holds its lock reads. */
@Entity
@Table(name = "feed")
class FeedEntity {

    static final short ONLY = 1;

    @Id
    short id;

    @Column(nullable = false)
    long cursor;

    @Column(name = "read_at")
    Instant readAt;
}
