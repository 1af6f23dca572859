/**
 * Takes articles in, in several formats, each at most once, and keeps what could not be read. {@link
 * io.wortlaut.articles.intake.IntakeApi} receives them, {@link io.wortlaut.articles.intake.Intake} reads and stores
 * one, {@link io.wortlaut.articles.intake.Failures} keeps the others.
 */
package io.wortlaut.articles.intake;
