using Cognito.Local.Model;

namespace Cognito.Local.Wire;

/// <summary>What can be wrong with devices.</summary>
internal static class DeviceErrors
{
    public static ServiceException NotTracked() =>
        new(ErrorNames.InvalidUserPoolConfiguration, "Device tracking is not enabled for the user pool.");

    public static ServiceException NotFound() => new(ErrorNames.ResourceNotFound, "Device does not exist.");

    public static ServiceException KeyInvalid() => Errors.InvalidParameter("Invalid device key given.");

    public static ServiceException KeyExists() => new(ErrorNames.DeviceKeyExists, "Device already exists.");

    public static ServiceException VerifierInvalid() => Errors.InvalidParameter("Invalid device secret verifier given.");
}
