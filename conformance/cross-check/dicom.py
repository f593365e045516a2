"""What SimpleITK, highdicom and pydicom read from DICOM objects, as tables for the tests. See README.md beside this file."""

import csv
import pathlib
import sys
import warnings
import zlib

import numpy as np

warnings.simplefilter("ignore")

# Image folders, and for series with several volumes the element that tells them apart.
IMAGES = [
    ("clinical/dce_images_mr/UCSF-BR-06/image_dce_3dfgre_orig", "ContentTime"),
    ("clinical/dce_images_mr/UCSF-BR-06/image_dce_pe1", None),
    ("clinical/dce_images_mr/UCSF-BR-06/image_dce_ser", None),
    ("clinical/sts_images_raw/STS_001/FDG_PET/image", None),
    ("clinical/adc_images_mr/SCAN_001/adc_image", None),
    ("clinical/seg_dicom4qi/data_5/image", None),
    ("ibsi/data_sets/ibsi_2_digital_phantom/dicom/orientation", None),
    ("ibsi/data_sets/ibsi_1_ct_radiomics_phantom/dicom/image", None),
]
SEGMENTATIONS = [
    ("clinical/dce_images_mr/UCSF-BR-06/image_dce_pe1", "clinical/dce_images_mr/UCSF-BR-06/mask/1-1.dcm"),
    ("clinical/seg_dicom4qi/data_5/image", "clinical/seg_dicom4qi/data_5/mask/mask.dcm"),
]
STRUCTURE_SETS = [
    ("clinical/sts_images_raw/STS_001/FDG_PET/image", "clinical/sts_images_raw/STS_001/FDG_PET/mask/1-1.dcm"),
    (
        "ibsi/data_sets/ibsi_1_ct_radiomics_phantom/dicom/image",
        "ibsi/data_sets/ibsi_1_ct_radiomics_phantom/dicom/mask/DCM_RS_00060.dcm",
    ),
]


def crc(array, kind):
    return f"{zlib.crc32(np.ascontiguousarray(array, dtype=kind).tobytes()):08x}"


def series_files(folder):
    import SimpleITK as sitk

    return sitk.ImageSeriesReader.GetGDCMSeriesFileNames(str(folder))


def read_series(files):
    import SimpleITK as sitk

    reader = sitk.ImageSeriesReader()
    reader.SetFileNames(files)
    return reader.Execute()


def volumes(folder, key):
    """One SimpleITK image for each volume of a series, in the order of the element that tells them apart."""
    import pydicom

    files = series_files(folder)
    if key is None:
        return [read_series(files)]
    groups = {}
    for name in files:
        groups.setdefault(str(pydicom.dcmread(name, stop_before_pixels=True)[key].value), []).append(name)
    return [read_series(groups[value]) for value in sorted(groups)]


def images(data, out):
    import SimpleITK as sitk

    with open(out / "images.csv", "w", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(["folder", "time_point", "size", "spacing", "origin", "direction", "float32_crc32"])
        for folder, key in IMAGES:
            for index, image in enumerate(volumes(data / folder, key)):
                table.writerow(
                    [folder, index]
                    + [" ".join(map(repr, v)) for v in (image.GetSize(), image.GetSpacing(), image.GetOrigin(), image.GetDirection())]
                    + [crc(sitk.GetArrayFromImage(image), "<f4")]
                )


def segment(mask, number, image):
    """The voxels of a segment as highdicom reads its frames, on the grid of an image."""
    import highdicom

    segmentation = highdicom.seg.segread(str(mask))
    fractional = segmentation.SegmentationType == "FRACTIONAL"
    threshold = segmentation.MaximumFractionalValue / 2 if fractional else 1
    shared = segmentation.SharedFunctionalGroupsSequence[0]
    out = np.zeros(image.GetSize()[::-1], np.uint8)
    frames = segmentation.get_stored_frames()
    for frame, groups in zip(frames, segmentation.PerFrameFunctionalGroupsSequence):
        if groups.SegmentIdentificationSequence[0].ReferencedSegmentNumber != number:
            continue
        affine = highdicom.spatial.create_affine_matrix_from_attributes(
            image_position=groups.PlanePositionSequence[0].ImagePositionPatient,
            image_orientation=shared.PlaneOrientationSequence[0].ImageOrientationPatient,
            pixel_spacing=shared.PixelMeasuresSequence[0].PixelSpacing,
        )
        for row, column in np.argwhere(frame >= threshold):
            point = (affine @ [column, row, 0, 1])[:3]
            x, y, z = (int(round(v)) for v in image.TransformPhysicalPointToContinuousIndex([float(v) for v in point]))
            out[z, y, x] = 1
    return out


def contours(mask, number, image):
    """The voxels whose centres lie inside the contours of a region, by the even-odd rule."""
    import pydicom

    dataset = pydicom.dcmread(mask)
    size = image.GetSize()
    out = np.zeros(size[::-1], bool)
    for region in dataset.ROIContourSequence:
        if region.ReferencedROINumber != number:
            continue
        for contour in region.ContourSequence:
            points = np.array(contour.ContourData, float).reshape(-1, 3)
            index = np.array([image.TransformPhysicalPointToContinuousIndex(list(map(float, p))) for p in points])
            z = int(round(index[:, 2].mean()))
            x0, y0 = index[:, 0], index[:, 1]
            x1, y1 = np.roll(x0, -1), np.roll(y0, -1)
            for row in range(size[1]):
                cut = (y0 <= row) != (y1 <= row)
                crossings = np.sort(x0[cut] + (row - y0[cut]) * (x1[cut] - x0[cut]) / (y1[cut] - y0[cut]))
                out[z, row] ^= np.searchsorted(crossings, np.arange(size[0]), side="right") % 2 == 1
    return out


def masks(data, out):
    import pydicom

    with open(out / "masks.csv", "w", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(["image", "mask", "number", "name", "voxels", "uint8_crc32"])
        for folder, mask in SEGMENTATIONS:
            image = volumes(data / folder, None)[0]
            for item in pydicom.dcmread(data / mask).SegmentSequence:
                voxels = segment(data / mask, item.SegmentNumber, image)
                table.writerow([folder, mask, item.SegmentNumber, item.SegmentLabel, voxels.sum(), crc(voxels, "u1")])
        for folder, mask in STRUCTURE_SETS:
            image = volumes(data / folder, None)[0]
            for item in pydicom.dcmread(data / mask).StructureSetROISequence:
                voxels = contours(data / mask, item.ROINumber, image)
                table.writerow([folder, mask, item.ROINumber, item.ROIName, voxels.sum(), crc(voxels, "u1")])


def grey(frame, dataset):
    """Grey of a colour frame as this library defines it, else the frame itself."""
    name = dataset.PhotometricInterpretation
    if frame.ndim == 2:
        return frame
    if name.startswith("YBR_FULL"):
        return frame[..., 0]
    r, g, b = (frame[..., i].astype(np.int64) for i in range(3))
    return (299 * r + 587 * g + 114 * b + 500) // 1000


def transfer_syntaxes(files, out):
    """First frame of each image file of pydicom, stored values rescaled; lossy JPEG may differ by rounding of decoders."""
    import pydicom

    with open(out / "transfer-syntaxes.csv", "w", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(["file", "transfer_syntax", "columns", "rows", "frames", "sum", "minimum", "maximum", "float32_crc32"])
        for path in sorted(files.glob("*.dcm")):
            try:
                dataset = pydicom.dcmread(path)
                frame = pydicom.pixels.pixel_array(dataset, index=0, raw=True)
            except Exception:
                continue
            if dataset.PhotometricInterpretation == "PALETTE COLOR":
                frame = pydicom.pixels.apply_color_lut(frame, dataset)
            values = grey(frame, dataset).astype(np.float64)
            values = values * float(dataset.get("RescaleSlope", 1)) + float(dataset.get("RescaleIntercept", 0))
            row = [path.name, dataset.file_meta.TransferSyntaxUID, dataset.Columns, dataset.Rows]
            row += [int(dataset.get("NumberOfFrames") or 1), values.sum(), values.min(), values.max()]
            table.writerow(row + [crc(values, "<f4")])


if __name__ == "__main__":
    command, source, target = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    target.mkdir(parents=True, exist_ok=True)
    if command == "clinical":
        images(source, target)
        masks(source, target)
    else:
        transfer_syntaxes(source, target)
