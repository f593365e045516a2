package dev.radiomics.io.dicom;

import dev.radiomics.core.RadiomicsException;
import dev.radiomics.core.image.Volume;
import dev.radiomics.io.FolderInfo;
import dev.radiomics.io.ImageFormat;
import dev.radiomics.io.ImageFormatException;
import dev.radiomics.io.ImageInfo;
import dev.radiomics.io.ReadOptions;
import dev.radiomics.io.RegionSet;
import dev.radiomics.io.dicom.dataset.DicomDataset;
import dev.radiomics.io.dicom.parser.DicomFile;
import dev.radiomics.io.dicom.parser.DicomParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** DICOM files, and folders of them with their subfolders. */
public final class DicomFormat implements ImageFormat {

    @Override
    public String name() {
        return "DICOM";
    }

    @Override
    public List<String> extensions() {
        return List.of(".dcm", ".dicom", ".ima");
    }

    @Override
    public boolean recognises(byte[] head) {
        return DicomParser.recognises(head);
    }

    @Override
    public boolean readsFolders() {
        return true;
    }

    @Override
    public Volume read(Path path, ReadOptions options) throws IOException {
        DicomFolder objects = objects(path);
        try {
            return DicomImages.read(objects.catalogue(), options).withNotes(objects.notes());
        } catch (ImageFormatException e) {
            throw e;
        } catch (RadiomicsException e) {
            // A file that was skipped may be the slice that is missing.
            throw objects.notes().isEmpty()
                    ? e
                    : new RadiomicsException(e.getMessage() + " (" + String.join("; ", objects.notes()) + ")", e);
        }
    }

    @Override
    public RegionSet regions(Path path, ReadOptions options, Optional<Volume> image) throws IOException {
        return DicomImages.regions(objects(path).catalogue(), options, image);
    }

    @Override
    public ImageInfo info(Path path) throws IOException {
        DicomFolder objects = objects(path);
        return DicomOutline.info(objects.catalogue().image(Optional.empty()), objects.notes());
    }

    @Override
    public FolderInfo folder(Path path) throws IOException {
        DicomFolder folder = DicomFolder.scan(path, true);
        return new FolderInfo(
                DicomOutline.series(folder.catalogue()), folder.others(), folder.damaged(), folder.notes());
    }

    @Override
    public List<Path> files(Path path) throws IOException {
        return Files.isDirectory(path) ? DicomFolder.files(path) : List.of(path);
    }

    private static DicomFolder objects(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return DicomFolder.scan(path, false).requireObjects();
        }
        DicomFile file = new DicomFile(path);
        DicomDataset dataset = file.peek().dataset();
        if (DicomParser.isIndex(dataset)) {
            throw new RadiomicsException(
                    "this is a DICOMDIR, an index of the files beside it; name the folder that it lies in");
        }
        return new DicomFolder(DicomCatalogue.of(List.of(file)), List.of(), List.of(), List.of());
    }
}
