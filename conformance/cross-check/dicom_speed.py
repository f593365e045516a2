"""Writes a CT series of 400 slices of 512 x 512 pixels, and times SimpleITK's reader on it. See README.md beside this file."""

import pathlib
import sys
import time

SLICES, EDGE = 400, 512


def make(folder):
    import numpy as np
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import CTImageStorage, ExplicitVRLittleEndian

    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(7)
    y, x = np.mgrid[:EDGE, :EDGE]
    body = np.hypot(x - EDGE / 2, y - EDGE / 2) < 200
    for index in range(SLICES):
        dataset = Dataset()
        dataset.file_meta = FileMetaDataset()
        dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        dataset.SOPClassUID = dataset.file_meta.MediaStorageSOPClassUID = CTImageStorage
        dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = f"1.2.840.99.7.1.{index + 1}"
        dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.840.99.7", "1.2.840.99.7.1"
        dataset.FrameOfReferenceUID, dataset.Modality = "1.2.840.99.7.2", "CT"
        dataset.ImageType, dataset.Manufacturer = ["ORIGINAL", "PRIMARY", "AXIAL"], "synthetic"
        dataset.SeriesDescription, dataset.InstanceNumber = "speed", index + 1
        dataset.ImagePositionPatient, dataset.ImageOrientationPatient = [-180, -180, 0.75 * index], [1, 0, 0, 0, 1, 0]
        dataset.PixelSpacing, dataset.SliceThickness = [0.703125, 0.703125], 0.75
        dataset.Rows = dataset.Columns = EDGE
        dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
        dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit, dataset.PixelRepresentation = 16, 12, 11, 0
        dataset.RescaleIntercept, dataset.RescaleSlope = -1024, 1
        # What scanners write besides: some hundred elements of their own.
        block = dataset.private_block(0x0043, "SYNTHETIC 1.0", create=True)
        for element in range(100):
            block.add_new(element, "LO", f"value {element}")
        values = np.where(body, 1060 + random.normal(0, 20, (EDGE, EDGE)), 24 + random.normal(0, 8, (EDGE, EDGE)))
        dataset.PixelData = np.clip(np.rint(values), 0, 4095).astype("<u2").tobytes()
        dataset.save_as(folder / f"IM{index:04d}.dcm", enforce_file_format=True)


def simpleitk(folder, repeats):
    import SimpleITK as sitk

    for _ in range(repeats):
        start = time.perf_counter()
        reader = sitk.ImageSeriesReader()
        reader.SetFileNames(sitk.ImageSeriesReader.GetGDCMSeriesFileNames(str(folder)))
        image = reader.Execute()
        print(f"{1000 * (time.perf_counter() - start):.0f} ms, {image.GetSize()}, {image.GetPixelIDTypeAsString()}")


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(pathlib.Path(sys.argv[2]))
    else:
        simpleitk(pathlib.Path(sys.argv[2]), int(sys.argv[3]))
