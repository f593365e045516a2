package dev.radiomics.cli;

import dev.radiomics.core.LibraryVersion;
import picocli.CommandLine.IVersionProvider;

/** The version of the library. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        LibraryVersion version = LibraryVersion.current();
        return new String[] {"radiomics " + version.version(), "commit " + version.commit(), "Java " + Runtime.version()
        };
    }
}
