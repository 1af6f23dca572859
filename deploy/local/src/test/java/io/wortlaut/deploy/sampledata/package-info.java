/** Holds the sample articles to what their README promises: {@link io.wortlaut.deploy.sampledata.SampleDataTest}. */
package io.wortlaut.deploy.sampledata;
