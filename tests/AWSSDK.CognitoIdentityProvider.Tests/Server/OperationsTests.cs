using AWSSDK.CognitoIdentityProvider.Tests.Samples;
using Cognito.Local.Model;
using Cognito.ServiceModel;

namespace AWSSDK.CognitoIdentityProvider.Tests.Server;

public sealed class OperationsTests
{
    [Fact]
    public void The_catalogue_has_every_operation_of_the_model() =>
        Assert.Equal(ApiModel.Parsed.Operations.Select(operation => operation.Name), Operations.All.Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(ApiModel.OperationNames), MemberType = typeof(ApiModel))]
    public void An_operation_is_what_the_model_says(string name)
    {
        var expected = ApiModel.Operation(name);
        var operation = Operations.All.Single(candidate => candidate.Name == name);

        Assert.Equal(expected.IsSigned, operation.IsSigned);
        Assert.Equal(expected.Errors.Select(error => error.Name), operation.Errors);
        Assert.Equal(expected.Input.Name, operation.Read([]).GetType().Name);
    }

    [Fact]
    public void Some_errors_are_the_services_own_fault()
    {
        var faults = ApiModel.Parsed.Shapes.Where(shape => shape.Kind == ShapeKind.Exception).Select(shape => shape.Name).Where(ErrorNames.IsServerFault);

        Assert.Equal([ErrorNames.InternalError, ErrorNames.InternalServer], faults);
    }
}
